import {
  AuditOutlined,
  BankOutlined,
  BarChartOutlined,
  CalendarOutlined,
  CheckSquareOutlined,
  ControlOutlined,
  EllipsisOutlined,
  ExceptionOutlined,
  FileDoneOutlined,
  FileTextOutlined,
  FontSizeOutlined,
  GlobalOutlined,
  HomeOutlined,
  InboxOutlined,
  ProfileOutlined,
  ReadOutlined,
  SaveOutlined,
  SettingOutlined,
  ShareAltOutlined,
  SolutionOutlined,
  SwapOutlined,
  TableOutlined,
  TeamOutlined,
  UnorderedListOutlined,
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
  /** Who does not, as another entry of that name leads them further. */
  readonly unless?: Permission;
}

const entries: readonly Entry[] = [
  { to: '/', title: texts.today, icon: HomeOutlined },
  { to: '/publications', title: texts.publications, icon: ReadOutlined, permission: 'publications.read' },
  { to: '/reviews', title: texts.reviews, icon: FileDoneOutlined, permission: 'publications.review' },
  { to: '/requests', title: texts.requests, icon: InboxOutlined, permission: 'requests.read' },
  { to: '/documents', title: texts.documents, icon: FileTextOutlined, permission: 'documents.read' },
  { to: '/catalogue', title: texts.catalogue, icon: UnorderedListOutlined, permission: 'catalogue.read' },
  { to: '/reports', title: texts.reports, icon: SolutionOutlined, permission: 'reports.read' },
  {
    to: '/report-county',
    title: texts.reportCounty,
    icon: BarChartOutlined,
    permission: 'reports.supervise',
  },
  { to: '/registers', title: texts.registers, icon: TableOutlined, permission: 'documents.read' },
  { to: '/channels', title: texts.channels, icon: ShareAltOutlined, permission: 'publications.read' },
  { to: '/activities', title: texts.activities, icon: ProfileOutlined, permission: 'reports.read' },
  { to: '/site', title: texts.site, icon: GlobalOutlined, permission: 'publications.read' },
  { to: '/words', title: texts.words, icon: FontSizeOutlined, permission: 'publications.read' },
  { to: '/work?state=open', title: texts.work, icon: CheckSquareOutlined, permission: 'work.read' },
  { to: '/staff', title: texts.staff, icon: TeamOutlined, permission: 'staff.read' },
  { to: '/bodies', title: texts.bodies, icon: BankOutlined, permission: 'bodies.read' },
  { to: '/handover', title: texts.handover, icon: SwapOutlined, permission: 'handover' },
  {
    to: '/deputies',
    title: texts.handover,
    icon: SwapOutlined,
    permission: 'deputies',
    unless: 'handover',
  },
  { to: '/calendar', title: texts.calendar, icon: CalendarOutlined, permission: 'calendar.read' },
  {
    to: '/publishing-settings',
    title: texts.publishingSettings,
    icon: ControlOutlined,
    permission: 'publishing.set',
  },
  { to: '/exceptions', title: texts.exceptions, icon: ExceptionOutlined, permission: 'publishing.set' },
  { to: '/settings', title: texts.settings, icon: SettingOutlined, permission: 'settings.read' },
  { to: '/audit', title: texts.audit, icon: AuditOutlined, permission: 'audit.read' },
  { to: '/backups', title: texts.backups, icon: SaveOutlined, permission: 'backup' },
];

/** Entries for someone of these permissions, in the order of the menu. */
export function menuFor(may: (permission: Permission) => boolean): readonly Entry[] {
  return entries.filter(
    ({ permission, unless }) =>
      (permission === undefined || may(permission)) && (unless === undefined || !may(unless)),
  );
}

/** Entries that the person signed in may open. */
export const useMenu = (): readonly Entry[] => menuFor(useMay());

/** What people come for on a phone, before all else. */
const carried = ['/', '/requests', '/reviews', '/publications'];
const inBar = 3;

/** On a phone three entries stand in the bar: what must be done first, then as in the menu; the others on a page of their own. */
export function barOf(shown: readonly Entry[]): readonly Entry[] {
  const first = carried.flatMap((to) => shown.filter((entry) => entry.to === to));
  const chosen = [...first, ...shown.filter((entry) => !first.includes(entry))].slice(0, inBar);
  return shown.filter((entry) => chosen.includes(entry));
}

export function Menu() {
  const shown = useMenu();
  const bar = barOf(shown);
  return (
    <nav className="menu" aria-label={texts.menuName}>
      <ul className="plain-list">
        {shown.map((entry) => {
          const { to, title, icon: Icon } = entry;
          return (
            <li key={to} className={bar.includes(entry) ? 'in-bar' : ''}>
              <NavLink to={to} end={to === '/'}>
                <Icon aria-hidden />
                <span>{title}</span>
              </NavLink>
            </li>
          );
        })}
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
