/** The steps of one delivery: those done, the one it stands in, those ahead. */
import { IconCheck } from '@tabler/icons-react';
import type { HandInView } from '@sinergi/contracts/roster.views';
import { useWords } from '../../../../language/language';
import { rosterStepWords } from '../../../../language/roster-steps.words';
import { passedBy, stepsOf, type Step } from './step-of';
import css from './steps.module.css';

export function StepRoad({ handIn, step }: { readonly handIn: HandInView; readonly step: Step }) {
  const words = useWords(rosterStepWords);
  const steps = stepsOf(handIn);
  return (
    <nav className={`surface ${css['road']}`} aria-label={words.allSteps} data-testid="steps">
      <p className={css['short']}>{words.stepOf(steps.indexOf(step) + 1, steps.length)}: <b>{words.steps[step]}</b></p>
      <ol className={css['stages']}>
        {steps.map((entry, index) => (
          <li key={entry} data-state={standOf(handIn, step, entry)} aria-current={entry === step ? 'step' : undefined}>
            <span className={css['dot']} aria-hidden>{standOf(handIn, step, entry) === 'done' ? <IconCheck size={12} stroke={3} /> : index + 1}</span>
            <span className={css['name']}>{words.steps[entry]}</span>
          </li>
        ))}
      </ol>
    </nav>
  );
}

function standOf(handIn: HandInView, now: Step, step: Step): 'done' | 'current' | 'ahead' | 'skipped' {
  const steps = stepsOf(handIn);
  if (now === 'result') return step === 'result' || passedBy(handIn).includes(step) ? 'done' : 'skipped';
  if (step === now) return 'current';
  return steps.indexOf(step) < steps.indexOf(now) ? 'done' : 'ahead';
}
