import { type DivisionCode, invariant, type SectionId } from '@shuize/domain';
import type { Database } from '@shuize/store';
import type { Actor } from '../access/actor.ts';
import { WHOLE } from '../access/actor.ts';
import type { Role } from '../access/role.ts';
import { loadFiles } from '../imports/load-files.ts';

/** Two cities of one province: S1, S2 in the first, S3 in the second, S4 between a county of each. */
export const SMALL_WORLD: Readonly<Record<string, string>> = {
  'divisions.csv': `code,name,level,parent
990000,云川省,province,
990100,甲市,city,990000
990101,甲一县,county,990100
990102,甲二县,county,990100
990200,乙市,city,990000
990201,乙一县,county,990200
`,
  'sections.csv': `section,division,from,to,name,kind,control,river,basin,boundary,upstream,share
S1,990101,,,一号桥,river,national,甲河,甲流域,none,,
S2,990102,,,二号桥,river,provincial,甲河,甲流域,county,S1,
S3,990201,,,三号桥,river,national,乙河,乙流域,none,S2,
S4,990101,,,界桥,river,national,界河,甲流域,city,,0.5
S4,990201,,,界桥,river,national,界河,甲流域,city,,0.5
`,
  'targets.csv': 'section,year,class\nS1,2018,III\nS2,2018,III\nS3,2018,II\n',
  'monthly.csv': `section,month,indicator,value
S1,2018-01,NH3N,0.9
S1,2018-01,TP,0.05L
S1,2018-02,NH3N,1.6
S2,2018-01,NH3N,0.4
S3,2018-01,NH3N,0.4
S3,2018-02,state,dry
`,
  'tasks.csv': `task,plan,division,department,title,key,year,due,done
T1,计划,990101,,甲一县任务,true,2018,2018-12-31,
T2,计划,990201,,乙一县任务,true,2018,2018-12-31,
T3,计划,,水务局,部门任务,true,2018,2018-12-31,
`,
  'accountability.csv': 'case,year,rank,people\nC1,2018,county,2\n',
};

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
export const textOf = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes);

export async function loadSmallWorld(database: Database): Promise<void> {
  const files = new Map(Object.entries(SMALL_WORLD).map(([name, text]) => [name, bytesOf(text)]));
  const loaded = await loadFiles({ database }, files);
  invariant(loaded.ok, loaded.ok ? '' : JSON.stringify(loaded.error));
}

/** Somebody who acts without an account, for use cases that ask for none. */
export function someActor(
  roles: readonly Role[],
  division: string | null = WHOLE,
  claim: Partial<Pick<Actor, 'department' | 'userId'>> & { readonly sections?: readonly string[] } = {},
): Actor {
  const { department = null, userId = '00000000-0000-4000-8000-000000000001', sections = [] } = claim;
  return {
    userId,
    name: '甲乙丙',
    roles,
    division: division as DivisionCode | null,
    department,
    sections: sections as readonly SectionId[],
  };
}
