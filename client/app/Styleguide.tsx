import { Brand } from '../ui/Brand.tsx';

export default function Styleguide() {
  return <Brand size={60} />;
}
