import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { buttonClass, type ButtonVariant } from './Button.tsx';
import { Icon } from './Icon.tsx';

/** A link inside Sheaf that looks like a button. `href` is a route. */
export function ButtonLink({ href, variant, size, icon, iconSide = 'start', wide, className, children }: {
  readonly href: string;
  readonly variant?: ButtonVariant | undefined;
  readonly size?: 'sm' | 'md' | undefined;
  readonly icon?: LucideIcon | undefined;
  readonly iconSide?: 'start' | 'end' | undefined;
  readonly wide?: boolean | undefined;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}) {
  const glyph = icon && <Icon icon={icon} />;
  return (
    <Link href={href} className={buttonClass({ variant, size, wide }, className)}>
      {iconSide === 'start' && glyph}
      {children}
      {iconSide === 'end' && glyph}
    </Link>
  );
}
