import { type Finding, invariant, yearOf } from '@shuize/domain';
import { readDataPackage } from '@shuize/feeds';
import { describe, expect, it } from 'vitest';
import { generateDemonstration } from '../demonstration/generate-demonstration.ts';
import { evaluatePolicies } from '../findings/evaluate-policies.ts';
import { runPolicyCase } from './run-policy-case.ts';
import { shippedPack } from './shipped-pack.fixture.ts';

const PACK = shippedPack('luoyang-accountability-2017');
const PROVISIONS = ['LY-R8a', 'LY-R8b', 'LY-R8c', 'LY-R9a', 'LY-R9b', 'LY-R9c', 'LY-R9d'];

function expectCasesToPass(provision: string): void {
  const cases = PACK.cases.filter(({ rules }) => rules.includes(provision));
  expect(cases.map(({ shows }) => shows)).toEqual(
    expect.arrayContaining(['on-limit', 'just-below', 'missing']),
  );
  for (const policyCase of cases) {
    expect(runPolicyCase(PACK, policyCase)).toEqual({ kind: 'passed', caseId: policyCase.id });
  }
}

function demonstrationFindings(interpretations: Readonly<Record<string, string>>): readonly Finding[] {
  const encoder = new TextEncoder();
  const read = readDataPackage(
    new Map([...generateDemonstration()].map(([name, text]) => [name, encoder.encode(text)])),
  );
  invariant(read.ok, 'the demonstration package reads');
  const evaluated = evaluatePolicies({
    data: read.value,
    packs: [PACK],
    year: yearOf(2018),
    asOf: null,
    interpretations,
    all: true,
  });
  invariant(evaluated.ok, 'the answers are answers');
  return evaluated.value.proved.map(({ finding }) => finding);
}

describe('Luoyang 2017, articles 8 and 9', () => {
  it('[LY-R8a] one notice of the city office meets it, none does not', () => {
    expectCasesToPass('LY-R8a');
  });

  it('[LY-R8b] the same problem twice, not two problems once; and one notice of a team, as the answers have it', () => {
    expectCasesToPass('LY-R8b');
  });

  it('[LY-R8c] one notice from above the province, or two of the teams, within what the answer says', () => {
    expectCasesToPass('LY-R8c');
  });

  it('[LY-R9a] a verified general problem names the grid officer of its township', () => {
    expectCasesToPass('LY-R9a');
  });

  it('[LY-R9b] one prominent problem filed by the ministry or exposed by central media', () => {
    expectCasesToPass('LY-R9b');
  });

  it('[LY-R9c] two filed by provincial authorities or exposed by provincial media, apart or added', () => {
    expectCasesToPass('LY-R9c');
  });

  it('[LY-R9d] two filed by city authorities, or three exposed by city media, apart or added', () => {
    expectCasesToPass('LY-R9d');
  });

  it('names the measures of each role in the order of the article', () => {
    const measures = Object.fromEntries(
      PACK.rules
        .filter(({ id }) => PROVISIONS.includes(id))
        .map(({ id, held }) => [
          id,
          held.kind === 'roles' ? held.roles.map(({ role, measures: own }) => [role, ...own].join(' ')) : [],
        ]),
    );
    expect(measures).toEqual({
      'LY-R8a': ['responsible notice'],
      'LY-R8b': ['direct admonition', 'deputy notice'],
      'LY-R8c': [
        'direct suspension transfer ordered-resignation demotion removal sanction',
        'deputy admonition',
        'principals notice',
      ],
      'LY-R9a': ['grid-officer notice admonition'],
      'LY-R9b': ['deputy suspension', 'principals admonition'],
      'LY-R9c': ['deputy admonition', 'principals notice'],
      'LY-R9d': ['deputy admonition', 'principals notice'],
    });
  });

  it('says of every reading of these articles that it is provisional', () => {
    const read = [
      'provincial-and-above',
      'article-8-window',
      'same-problem',
      'one-year',
      'filings-and-exposures',
    ];
    for (const id of read) {
      const found = PACK.interpretations.find((interpretation) => interpretation.id === id);
      expect(found?.reason.zh, id).toContain('暂定');
    }
  });

  it('is met and narrowly missed by counties of the demonstration province', () => {
    const findings = demonstrationFindings({});
    const statuses = (provision: string) =>
      new Set(findings.filter((finding) => finding.provision === provision).map(({ status }) => status));
    for (const provision of PROVISIONS) {
      expect(statuses(provision), provision).toEqual(new Set(['met', 'not-met']));
    }
  });
});
