import { describe, expect, it } from 'vitest';
import { aPack } from './a-pack.fixture.ts';
import { goodPacks } from './pack-folder.fixture.ts';
import { packsNamedIn } from './read-lifted.ts';
import { readPack } from './read-pack.ts';

const MATRIX = 'matrices/EX-lifting.yaml';

describe('a pack whose matrix lifts another', () => {
  it('is read where the pack that it lifts is at hand, and not without it', () => {
    const { files } = aPack('matrix-lifting');
    expect(readPack(files, goodPacks()).ok).toBe(true);
    const alone = readPack(files);
    expect(alone.ok ? [] : alone.error.map(({ code, mend }) => [code, mend.zh])).toEqual([
      ['unknown-lifted', '把它的文件夹放在本制度包的文件夹旁边，文件夹以标识命名。'],
    ]);
  });

  it('names the pack that it lifts beside the one that it inherits, as far as that can be told', () => {
    const { files } = aPack('matrix-lifting');
    expect(packsNamedIn(files)).toEqual(['matrix']);
    const pack = `${files.get('pack.yaml')}inherits: { pack: smallest, version: 1.0.0 }\n`;
    expect(packsNamedIn(new Map([...files, ['pack.yaml', pack]]))).toEqual(['smallest', 'matrix']);
    expect(packsNamedIn(new Map([['matrices/M.yaml', 'lifts: { policy: [']]))).toEqual([]);
    expect(packsNamedIn(aPack().files)).toEqual([]);
  });

  it('is held against the pack that it lifts where it is inherited too', () => {
    const own = aPack('matrix-lifting').files.get('pack.yaml') ?? '';
    const child = new Map([
      [
        'pack.yaml',
        `${own.replace('id: matrix-lifting', 'id: child')}inherits: { pack: matrix-lifting, version: 1.0.0 }\n`,
      ],
    ]);
    expect(readPack(child, goodPacks()).ok).toBe(true);
    const others = new Map([...goodPacks()].filter(([id]) => id !== 'matrix'));
    const read = readPack(child, others);
    expect(read.ok ? [] : read.error.map(({ code, position }) => [code, position.file])).toEqual([
      ['unknown-lifted', `matrix-lifting/${MATRIX}`],
    ]);
  });

  it('may give measures of its own to a role that is compared under another answer only', () => {
    const role = '  - { id: principal, label: { zh: 主要负责人, en: principal }, ladder: people }\n';
    const deputy = '  - { id: deputy, label: { zh: 分管负责人, en: deputy }, ladder: people }\n';
    const cells = (under: string) => `cells:
  - lines: [territory]
    tiers: [light, severe]
    roles: [deputy]
    under: { raising: ${under} }
    give: [{ one-of: [admonition] }]
    cite: { provision: 第三条 }
  - lines: [territory]
    tiers: [light, severe]
    roles: [deputy]
    under: { raising: ${under === 'raised' ? 'not-raised' : 'raised'} }
    not-applicable: { zh: 不追究分管负责人。, en: Deputies are not held. }
    cite: { provision: 第三条 }
`;
    const compared = '    - { roles: [principal], under: { raising: raised } }';
    const withDeputy = aPack('matrix-lifting')
      .change(MATRIX, role, role + deputy)
      .change(MATRIX, compared, compared.replace('[principal]', '[principal, deputy]'));
    expect(withDeputy.change(MATRIX, 'cells:\n', cells('not-raised')).told()).toEqual([]);
    expect(withDeputy.change(MATRIX, 'cells:\n', cells('raised')).told()).toEqual([
      expect.stringMatching(/ place-not-lifted$/),
    ]);
  });
});
