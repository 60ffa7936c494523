/** What is open, unsent or broken right now, as gauges read at each scrape. */
import { Inject, Injectable } from '@nestjs/common';
import { DashboardQueries } from '@sinergi/persistence/views/dashboard.queries';
import type { Metrics } from '@sinergi/platform/metrics/metrics';
import { METRICS } from '../parts';

@Injectable()
export class OperatingFigures {
  private readonly tasks;
  private readonly letters;
  private readonly troubles;

  constructor(
    private readonly figures: DashboardQueries,
    @Inject(METRICS) metrics: Metrics,
  ) {
    this.tasks = metrics.gauge('open_tasks', 'Things asked of offices and not answered yet, by the state of their case', ['state'] as const);
    this.letters = metrics.gauge('unsent_letters', 'Letters that have not left');
    this.troubles = metrics.gauge('steps_needing_fix', 'Steps that wait for an operator');
  }

  async refresh(): Promise<void> {
    const { tasks, unsentLetters, needsFix } = await this.figures.operating();
    this.tasks.reset();
    for (const { state, count } of tasks) this.tasks.set({ state }, count);
    this.letters.set(unsentLetters);
    this.troubles.set(needsFix);
  }
}
