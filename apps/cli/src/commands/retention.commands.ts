/** How long what is held about people stays: what is due today, and a sweep asked for. */
import type { RetentionRunView, RetentionView } from '@sinergi/contracts/privacy.views';
import type { Command } from '../command';
import { facts, table } from '../layout';

const preview: Command = {
  name: 'retention preview',
  words: [],
  options: {},
  about: { id: 'masa simpan data pribadi per kumpulan data, dasar hukumnya, dan yang sudah jatuh tempo', en: 'how long personal data stay by data set, on which law, and how much is due' },
  async run(call) {
    const view = await call.door.get<RetentionView>('/v1/retention');
    const rows = view.dataSets.map(({ title, retention, due }) => [title[call.tongue], due, retention?.days, retention?.countsFrom, retention?.certainty, retention?.legalBasis]);
    return { value: view, text: `${view.on}\n${table(['data set', 'due', 'days', 'from', 'certainty', 'legal basis'], rows, '-')}` };
  },
};

const run: Command = {
  name: 'retention run',
  words: [],
  options: {},
  about: { id: 'meminta pemusnahan yang sudah jatuh tempo; dikerjakan dalam hitungan detik', en: 'asks for what is due to be destroyed; carried out within seconds' },
  async run(call) {
    const view = await call.door.post<RetentionRunView>('/v1/retention/runs', {});
    return { value: view, text: facts([['id', view.id], ['asked', view.askedAt], ['finished', view.finishedAt]]), pending: view.finishedAt === null };
  },
};

export const RETENTION_COMMANDS: readonly Command[] = [preview, run];
