import { type InputError, invariant } from '@shuize/domain';
import { DEFAULT_READ_LIMITS, type ReadLimits } from '../csv/read-limits.ts';
import { readDataPackage } from './read-data-package.ts';

/** A small package without a fault, a file of every kind. */
const VALID: Readonly<Record<string, string>> = {
  'divisions.csv': `code,name,level,parent,group
990000,云川省,province,,
990100,清源市,city,990000,A
990101,上河县,county,990100,B
990102,中河县,county,990100,B
990103,清源高新区,zone,990100,
990104,东街镇,township,990101,
`,
  'sections.csv': `section,division,from,to,name,kind,control,river,basin,boundary,upstream,share,longitude,latitude
S1,990101,,,上河桥,river,national,清川,清川流域,county,,0.5,112.1,34.6
S1,990102,,,上河桥,river,national,清川,清川流域,county,,0.5,112.1,34.6
S2,990102,2016-01-01,2019-12-31,中河闸,river,provincial,清川,清川流域,city,S1,,,
L1,990102,,,镜湖,lake,municipal,清川,清川流域,none,,1,,
`,
  'targets.csv': 'section,year,class\nS1,2018,III\nL1,2018,Ⅳ类\n',
  'monthly.csv': `section,month,indicator,value,recorded
S1,2018-01,NH3N,0.50,
S1,2018-01,NH3N,0.55,2018-03-05
S1,2018-01,TP,0.05L,
S1,2018-02,state,dry,
S2,2018-01,Cd,ND,
`,
  'readings.csv': `section,time,indicator,value,flag
S1,2018-03-01 00:00,NH3N,0.51,
S1,2018-03-01 04:00,NH3N,-9999,D
`,
  'background.csv': 'section,indicator,from,to,value,approval\nS1,F,2016-01-01,,1.2,云环函〔2016〕1号\n',
  'exclusions.csv':
    'section,month,indicator,reason,approvedBy,approvedOn\nS1,2018-07,*,洪水,云川省厅,2018-08-10\n',
  'binding.csv': 'division,year,indicator,target\n990100,2018,good-share,0.75\n',
  'black-odorous.csv':
    'division,year,identified,eliminated,required\n990100,2018,10,9,0.9\n990101,2018,0,0,\n',
  'annual.csv': 'division,year,aspect,passed\n990100,2018,surface,true\n990100,2018,drinking,FALSE\n',
  'tasks.csv': `task,plan,division,department,title,key,year,due,done
T1,P1,990101,,污水处理厂提标,true,2018,2018-06-30,
T2,P1,,生态环境局,排污口整治,false,2018,2018-12-31,2018-11-02
`,
  'posts.csv': `division,department,post,person,from,to
990101,,county-head,甲,2015-01-01,2018-06-30
990101,生态环境局,deputy,乙,2016-01-01,
`,
  'events.csv': `event,date,kind,level,division,department,topic,verified,serious,title
E1,2018-05-02,notice,city-office,990101,,直排,true,false,关于直排问题的通报
E2,2018-06-02,natural-disaster,,990101,,,,,
`,
  'scores.csv': 'subject,period,item,points,note\n990101,2018-H1,A1,-2.5,\n990101,2018-W23,A1,90,周评\n',
  'ranks.csv': 'ranking,period,division,value\nsanmenxia-monthly,2018-03,990101,88.5\n',
  'adoptions.csv':
    'division,policy,from,to,parameters\n990101,SX18,2018-01-01,,"{""multiple"":""over""}"\n990102,SX18,2018-01-01,,\n',
  'complaints.csv': `complaint,batch,received,division,due,result,ordered,penalty,criminal,interviewed,accountable
C1,1,2018-06-01,990101,,closed,1,2,0,3,0
`,
  'accountability.csv': 'case,year,rank,people\nX1,2018,county,2\n',
  'flows.csv': 'reach,date,flow,target\n上河,2018-01-01,12.5,10\n',
};

/** What a file is replaced by; `null` takes it out of the package. */
export type Replacement = string | Uint8Array | null;

/** The files of a package that is valid but for the replacements. */
export function aPackage(replacements: Readonly<Record<string, Replacement>> = {}): Map<string, Uint8Array> {
  const files = new Map<string, Uint8Array>();
  for (const [file, content] of Object.entries({ ...VALID, ...replacements })) {
    if (content !== null) {
      files.set(file, typeof content === 'string' ? new TextEncoder().encode(content) : content);
    }
  }
  return files;
}

/** The text of a valid file with lines added at its end. */
export function withLines(file: string, ...lines: readonly string[]): Readonly<Record<string, string>> {
  return { [file]: `${validText(file)}${lines.join('\n')}\n` };
}

/** The text of a valid file in which one piece is replaced by another. */
export function withPiece(file: string, piece: string, by: string): Readonly<Record<string, string>> {
  invariant(validText(file).includes(piece), `${file} holds ${piece}`);
  return { [file]: validText(file).replace(piece, () => by) };
}

export function validText(file: string): string {
  const text = VALID[file];
  invariant(text !== undefined, `the valid package has ${file}`);
  return text;
}

/** What is wrong with a package, empty when nothing is. */
export function errorsOf(
  replacements: Readonly<Record<string, Replacement>>,
  limits: Partial<ReadLimits> = {},
): readonly InputError[] {
  const read = readDataPackage(aPackage(replacements), { ...DEFAULT_READ_LIMITS, ...limits });
  return read.ok ? [] : read.error;
}

/** Errors as `file:row:column code`, for comparing. */
export function placesOf(errors: readonly InputError[]): readonly string[] {
  return errors.map(({ file, row, column, code }) => `${file}:${row ?? ''}:${column ?? ''} ${code}`);
}
