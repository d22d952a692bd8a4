import { bilingual, type Result, success } from '@shuize/domain';
import { policyPage } from '@shuize/engine';
import { type CommandFailure, wrongCommandLine } from '../failures/command-failure.ts';
import { type Screen, writeJson } from '../screen/screen.ts';
import { readPolicy } from './policies-asked.ts';

/** Prints a pack as a page to be read beside the original: every provision as the program carries it out. */
export async function showPolicy(name: string | null, screen: Screen): Promise<Result<void, CommandFailure>> {
  if (name === null) {
    return wrongCommandLine(
      'missing-argument',
      bilingual('没有指明要显示的制度包。', 'The pack to show is missing.'),
      bilingual(
        '例如：npx shuize policy show shanxi-accountability-2018',
        'Such as: npx shuize policy show shanxi-accountability-2018',
      ),
    );
  }
  const loaded = await readPolicy(name);
  if (!loaded.ok) {
    return loaded;
  }
  if (screen.format === 'json') {
    writeJson(screen.out, loaded.value.pack);
  } else {
    screen.out.write(policyPage(loaded.value.pack));
  }
  return success(undefined);
}
