/** Cover of a cooperation: who is without it for want of money, and the way to each member's history. */
import { Box } from '@mantine/core';
import { useMay } from '../../../shell/session';
import css from './cover.module.css';
import { Exposure } from './exposure-table';
import { MemberList } from './member-list';

export function CoverTab({ no }: { readonly no: string }) {
  const may = useMay();
  return (
    <Box className={css['cover']}>
      <Exposure no={no} />
      {may('read-members') && <MemberList no={no} />}
    </Box>
  );
}
