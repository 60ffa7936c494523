/** Jobs: what became of something submitted, to be watched until it is done. */
import { Controller, Get, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { JobView } from '@sinergi/contracts/views';
import { JobQueries } from '@sinergi/persistence/views/jobs.queries';
import { DoorError } from '../errors/door-error';
import { jobView } from '../form/job.views';
import { Answers } from '../form/responses';

@ApiTags('operations')
@Controller('v1/jobs')
export class JobsController {
  constructor(private readonly jobs: JobQueries) {}

  @Get(':id')
  @Answers(jobView)
  async job(@Param('id') id: string): Promise<JobView> {
    const job = await this.jobs.find(id);
    if (!job) throw new DoorError('record-unknown', { id: id.slice(0, 60) });
    return job;
  }
}
