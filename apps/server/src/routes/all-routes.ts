import type { RouteRegistrar } from '../http/register-route.ts';
import { auditRoutes } from './audit-routes.ts';
import { correctionRoutes } from './correction-routes.ts';
import { findingRoutes } from './finding-routes.ts';
import { firstStartRoutes } from './first-start-routes.ts';
import { importRoutes } from './import-routes.ts';
import { openIdRoutes } from './openid-routes.ts';
import { overviewRoutes } from './overview-routes.ts';
import { ownAccountRoutes } from './own-account-routes.ts';
import { publicationRoutes } from './publication-routes.ts';
import type { RouteSetting } from './route-setting.ts';
import { runRoutes } from './run-routes.ts';
import { runScheduleRoutes } from './run-schedule-routes.ts';
import { sectionRoutes } from './section-routes.ts';
import { signInRoutes } from './sign-in-routes.ts';
import { systemRoutes } from './system-routes.ts';
import { userRoutes } from './user-routes.ts';

/** Every route of the API. */
export function addRoutes(registrar: RouteRegistrar, setting: RouteSetting): void {
  for (const add of [
    firstStartRoutes,
    signInRoutes,
    openIdRoutes,
    ownAccountRoutes,
    overviewRoutes,
    sectionRoutes,
    findingRoutes,
    runRoutes,
    runScheduleRoutes,
    publicationRoutes,
    importRoutes,
    correctionRoutes,
    userRoutes,
    auditRoutes,
    systemRoutes,
  ]) {
    add(registrar, setting);
  }
}
