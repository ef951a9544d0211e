import type { LucideIcon } from 'lucide-react';
import { Button, buttonClass, type ButtonProps } from './Button.tsx';
import { Icon } from './Icon.tsx';
import { VisuallyHidden } from './VisuallyHidden.tsx';

export interface IconButtonProps extends Omit<ButtonProps, 'children' | 'icon' | 'iconSide' | 'wide' | 'busyLabel'> {
  readonly icon: LucideIcon;
  /** Spoken name, also the tooltip. */
  readonly label: string;
}

/** A 44×44 button with an icon alone; the label is its name and its tooltip. */
export function IconButton({ icon, label, variant = 'quiet', className, title, ...rest }: IconButtonProps) {
  return (
    <Button {...rest} variant={variant} title={title ?? label} className={buttonClass({ variant, iconOnly: true }, className)}>
      <Icon icon={icon} />
      <VisuallyHidden>{label}</VisuallyHidden>
    </Button>
  );
}
