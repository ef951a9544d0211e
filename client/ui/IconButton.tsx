import type { LucideIcon } from 'lucide-react'
import { Button, type ButtonProps } from './Button.tsx'
import { Icon } from './Icon.tsx'
import { VisuallyHidden } from './VisuallyHidden.tsx'

export interface IconButtonProps extends Omit<ButtonProps, 'children' | 'icon' | 'iconSide' | 'iconOnly' | 'wide' | 'busyLabel'> {
  readonly icon: LucideIcon
  /** Spoken name, also the tooltip. */
  readonly label: string
}

/** A 44×44 button with an icon alone; the label is its name and its tooltip. */
export function IconButton({ icon, label, variant = 'quiet', title, ...rest }: IconButtonProps) {
  return (
    <Button {...rest} iconOnly variant={variant} title={title ?? label}>
      <Icon icon={icon} />
      <VisuallyHidden>{label}</VisuallyHidden>
    </Button>
  )
}
