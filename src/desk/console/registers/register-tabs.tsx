import { NavLink, useParams } from 'react-router';
import { isRegisterKind, registerKinds, registers, type RegisterKind } from '../../../law/index.ts';
import { texts } from './texts.ts';

/** The register that the address names; the first where it names none. */
export function useRegister(): RegisterKind {
  const { register = '' } = useParams();
  return isRegisterKind(register) ? register : 'licence';
}

/** The registers side by side: links, so that each has its address. */
export function RegisterTabs() {
  return (
    <nav className="tab-links no-print" aria-label={texts.which}>
      {registerKinds.map((kind) => (
        <NavLink key={kind} to={`/registers/${kind}`}>
          {registers[kind].title}
        </NavLink>
      ))}
    </nav>
  );
}
