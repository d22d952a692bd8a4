import type { riverDiagramSchema } from '@shuize/contract';
import type { Answer } from '../server/answer.ts';

export type Diagram = Answer<typeof riverDiagramSchema>;
export type Waterway = Diagram['waterways'][number];
export type Station = Diagram['stations'][number];
