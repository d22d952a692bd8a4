import { type Bilingual, bilingual } from '@shuize/domain';

/**
 * How sure a table or parameter is (可信度): found in a text or in several independent places, found in part, from
 * memory only, or our own choice where the text is silent.
 *
 * @see STANDARDS, confidence marks V, P, M and D
 */
export type Confidence = 'verified' | 'partly-verified' | 'from-memory' | 'design-choice';

const TEXTS: Readonly<Record<Confidence, Bilingual>> = {
  verified: bilingual('已核实', 'verified'),
  'partly-verified': bilingual('部分核实', 'partly verified'),
  'from-memory': bilingual('待与标准原文核对', 'to be checked against the text of the standard'),
  'design-choice': bilingual('原文未定，本系统取定', 'our choice where the text is silent'),
};

export function confidenceText(confidence: Confidence): Bilingual {
  return TEXTS[confidence];
}
