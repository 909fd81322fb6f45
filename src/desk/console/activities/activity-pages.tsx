import type { ReactNode } from 'react';
import type { Permission } from '../../../law/index.ts';
import { ActivityListPage } from './activity-list-page.tsx';
import { ActivityPage } from './activity-page.tsx';
import { CorrectActivityPage, EndActivityPage, StrikeOutActivityPage } from './change-activity-pages.tsx';
import { EnterActivityPage } from './enter-activity-page.tsx';
import { ActivityFiguresPage } from './figures-page.tsx';
import { ImportActivitiesPage } from './import-page.tsx';

const activity = 'activities/:bodyId/:activityId';

/** Pages of the record of activities: the permission that each asks for, its address, the page. */
export const activityPages: readonly (readonly [Permission, string, ReactNode])[] = [
  ['reports.read', 'activities', <ActivityListPage />],
  ['reports.read', 'activities/figures', <ActivityFiguresPage />],
  ['activities.record', 'activities/new', <EnterActivityPage />],
  ['activities.record', 'activities/import', <ImportActivitiesPage />],
  ['reports.read', activity, <ActivityPage />],
  ['activities.record', `${activity}/end`, <EndActivityPage />],
  ['activities.record', `${activity}/correct`, <CorrectActivityPage />],
  ['activities.record', `${activity}/strike-out`, <StrikeOutActivityPage />],
];
