import {
  AuditOutlined,
  BankOutlined,
  CalendarOutlined,
  CheckSquareOutlined,
  EllipsisOutlined,
  HomeOutlined,
  SaveOutlined,
  SettingOutlined,
  SwapOutlined,
  TeamOutlined,
} from '@ant-design/icons';
import type { ComponentType } from 'react';
import { NavLink } from 'react-router';
import type { Permission } from '../../../law/index.ts';
import { useMay } from '../parts/person.ts';
import { texts } from './texts.ts';

interface Entry {
  readonly to: string;
  readonly title: string;
  readonly icon: ComponentType<{ 'aria-hidden'?: boolean }>;
  /** Who sees it; everyone where absent. */
  readonly permission?: Permission;
}

const entries: readonly Entry[] = [
  { to: '/', title: texts.today, icon: HomeOutlined },
  { to: '/work?state=open', title: texts.work, icon: CheckSquareOutlined, permission: 'work.read' },
  { to: '/staff', title: texts.staff, icon: TeamOutlined, permission: 'staff.read' },
  { to: '/bodies', title: texts.bodies, icon: BankOutlined, permission: 'bodies.read' },
  { to: '/handover', title: texts.handover, icon: SwapOutlined, permission: 'handover' },
  { to: '/calendar', title: texts.calendar, icon: CalendarOutlined, permission: 'calendar.read' },
  { to: '/settings', title: texts.settings, icon: SettingOutlined, permission: 'settings.read' },
  { to: '/audit', title: texts.audit, icon: AuditOutlined, permission: 'audit.read' },
  { to: '/backups', title: texts.backups, icon: SaveOutlined, permission: 'backup' },
];

/** Entries that the person signed in may open, in the order of the menu. */
export function useMenu(): readonly Entry[] {
  const may = useMay();
  return entries.filter(({ permission }) => permission === undefined || may(permission));
}

/** On a phone the first three stand in the bar, the others on a page of their own. */
export const inBar = 3;

export function Menu() {
  const shown = useMenu();
  return (
    <nav className="menu" aria-label={texts.menuName}>
      <ul className="plain-list">
        {shown.map(({ to, title, icon: Icon }, at) => (
          <li key={to} className={at < inBar ? 'in-bar' : ''}>
            <NavLink to={to} end={to === '/'}>
              <Icon aria-hidden />
              <span>{title}</span>
            </NavLink>
          </li>
        ))}
        <li className="in-bar only-phone">
          <NavLink to="/more">
            <EllipsisOutlined aria-hidden />
            <span>{texts.more}</span>
          </NavLink>
        </li>
      </ul>
    </nav>
  );
}
