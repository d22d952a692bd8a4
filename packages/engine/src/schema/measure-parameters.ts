import { MEASURES } from '@shuize/domain';

/** What editors offer under `with`: every parameter of any measure, with its values or an interpretation. */
export const MEASURE_PARAMETERS: Readonly<Record<string, unknown>> = Object.fromEntries(
  MEASURES.flatMap(({ parameters }) => Object.entries(parameters)).map(([name, { values, meaning }]) => [
    name,
    {
      description: `${meaning.zh}。\n${meaning.en}.`,
      anyOf: [
        { type: 'string', enum: values },
        {
          type: 'object',
          properties: { interpretation: { type: 'string' } },
          required: ['interpretation'],
          additionalProperties: false,
        },
      ],
    },
  ]),
);
