/** The figures a process shows to Prometheus: its own health, its requests and its engine room. */
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

export interface Metrics {
  readonly contentType: string;
  /** The page `/metrics` answers with. */
  page(): Promise<string>;
  counter<L extends string>(name: string, help: string, labels?: readonly L[]): Counter<L>;
  gauge<L extends string>(name: string, help: string, labels?: readonly L[]): Gauge<L>;
  /** Seconds, from a few milliseconds to half a minute. */
  timing<L extends string>(name: string, help: string, labels?: readonly L[]): Histogram<L>;
}

const SECONDS = [0.005, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

export function metricsFor(service: string): Metrics {
  const registry = new Registry();
  registry.setDefaultLabels({ service });
  collectDefaultMetrics({ register: registry });
  const registers = [registry];
  return {
    contentType: registry.contentType,
    page: () => registry.metrics(),
    counter: (name, help, labels = []) => new Counter({ name: `sinergi_${name}`, help, labelNames: [...labels], registers }),
    gauge: (name, help, labels = []) => new Gauge({ name: `sinergi_${name}`, help, labelNames: [...labels], registers }),
    timing: (name, help, labels = []) => new Histogram({ name: `sinergi_${name}`, help, labelNames: [...labels], buckets: SECONDS, registers }),
  };
}
