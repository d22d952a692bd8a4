/** Id of a monitoring section (断面) of a river or a point of a lake, kept as text. */
export type SectionId = string & { readonly brand: 'SectionId' };

export type WaterBodyKind = 'river' | 'lake';

export const WATER_BODY_KINDS: readonly WaterBodyKind[] = ['river', 'lake'];

/** Who examines the section: 国控（国考）, 省控, 市控, 县控. */
export type ControlLevel = 'national' | 'provincial' | 'municipal' | 'county';

export const CONTROL_LEVELS: readonly ControlLevel[] = ['national', 'provincial', 'municipal', 'county'];

/** The highest kind of boundary that the section stands on (跨界类型). */
export type BoundaryKind = 'none' | 'county' | 'city' | 'province';

export const BOUNDARY_KINDS: readonly BoundaryKind[] = ['none', 'county', 'city', 'province'];
