import type { components } from '../server/api-types.ts';

export type Diagram = components['schemas']['RiverDiagram'];
export type Waterway = Diagram['waterways'][number];
export type Station = Diagram['stations'][number];
