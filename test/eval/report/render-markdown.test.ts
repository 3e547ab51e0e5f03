import { describe, expect, it } from 'vitest';
import { renderMarkdown } from '../../../eval/report/render-markdown.js';
import { comparison, report, run } from './fixtures/example-report.js';

describe('renderMarkdown', () => {
  it('gives the verdict first, then measures, flips with both answers, floors, slices and losses', () => {
    expect(renderMarkdown(report)).toBe(`## Worse than the baseline

4 questions compared: **1 went wrong**, 0 came right. Exit code 1.

- 1 question that was right is wrong: d083.
- Warning: Too few questions to tell.

### Measures

| Measure | Before | After | Difference | 95 % interval | p | Verdict |
| :-- | --: | --: | --: | --: | --: | :-- |
| **Right answers** | 50.0 % | 25.0 % | −25.0 points | −75.0 to ±0.0 points | 1.000 | too few questions to tell |

Measures in bold decide the verdict; of the others nothing depends.

### Went from right to wrong: 1

<details><summary><code>d083</code> What recommendations does document A/CONF.222/8 make?</summary>

**Answered, should have declined.** The corpus does not hold the answer, and one was given.

- It answered; it should have declined.

**Before**: declined, not mentioned

> The corpus does not answer &lt;this&gt; question.

**After**: answered

> SOC/CP/365:
>
> Her country had already cancelled more than 100 passports. \\[1\\]

1. SOC/CP/365, ¶ 18: “Her country had already cancelled more than 100 passports.”

</details>

### Floors

- No question failed with an error: **broken** by \`d110\`
- Every quote stands letter for letter in its paragraph: holds

<details><summary>By kind of question</summary>

| Kind | Count | Right answers | False answers | False refusals | Recall at 5 | Facts stated | Citation precision | Citation recall |
| :-- | --: | --: | --: | --: | --: | --: | --: | --: |
| number | 1 | 100.0 % |  |  |  |  |  |  |
| paraphrase | 1 | 0.0 % |  |  |  |  |  |  |

</details>

### Where answers were lost

- Failed: 1 (\`d110\`)
- Answered, should have declined: 1 (\`d083\`)
- Declined, should have answered: 1 (\`d044\`)

With the gold paragraphs as the only evidence 2 of 2 would be right; 1 are.

<details><summary>With one part taken out</summary>

| Variant | Right answers | Recall at 5 | Recall at 10 | Facts stated | Citation precision | Citation recall | False answers | False refusals |
| :-- | --: | --: | --: | --: | --: | --: | --: | --: |
| Without the &lt;dense&gt; leg | 0.0 % |  |  |  |  |  |  |  |

</details>

<sub>dev, 4 questions · extractive · bge-small-en-v1.5 · 5115cdc · 95 in 100 answers within 40 ms · 2026-11-22T14:05:00.000Z</sub>
`);
  });

  it('gives figures instead of changes where nothing is compared', () => {
    expect(renderMarkdown({ run }).split('\n').slice(0, 7)).toEqual([
      '## Evaluation of "dev": 1 of 4 right',
      '',
      'Not compared with a baseline.',
      '',
      '| Measure | Mean | 95 % interval | Of |',
      '| :-- | --: | --: | --: |',
      '| Right answers | 25.0 % | 4.6–69.9 % | 1 of 4 |',
    ]);
  });

  it('stays within what a comment may hold and names every flip', () => {
    const [flip] = comparison.flips;
    const flips = Array.from({ length: 300 }, (_, at) => ({ ...flip, id: `q${at}` })).flatMap((one) =>
      flip === undefined ? [] : [{ ...flip, id: one.id }],
    );
    const text = renderMarkdown({ run, comparison: { ...comparison, flips } });
    expect(text.length).toBeLessThan(65_536);
    expect(flips.filter(({ id }) => !text.includes(`>${id}<`) && !text.includes(`\`${id}\``))).toEqual([]);
  });
});
