/** The cooperations as rows: which city, where it stands, who is waited for since when, and until when. */
import { useNavigate, Link } from 'react-router';
import type { CooperationRowView } from '@sinergi/contracts/views';
import { codeWords } from '../../language/codes.words';
import { useFormat } from '../../language/format';
import { useTitled, useWords } from '../../language/language';
import { listWords } from '../../language/list.words';
import { OpsMark, StatusMark } from '../../parts/mark';
import { RehearsalBadge } from '../../parts/rehearsal';
import css from './cooperations.module.css';

export function CooperationRows({ rows }: { readonly rows: readonly CooperationRowView[] }) {
  const words = useWords(listWords);
  return (
    <table className={css['table']} data-testid="cooperations">
      <thead>
        <tr>
          <th scope="col">{words.city}</th>
          <th scope="col">{words.status}</th>
          <th scope="col">{words.waiting}</th>
          <th scope="col">{words.due}</th>
          <th scope="col" className={css['number']}>{words.members}</th>
        </tr>
      </thead>
      <tbody>{rows.map((row) => <Row key={row.no} row={row} />)}</tbody>
    </table>
  );
}

function Row({ row }: { readonly row: CooperationRowView }) {
  const words = useWords(listWords);
  const codes = useWords(codeWords);
  const titled = useTitled();
  const format = useFormat();
  const go = useNavigate();
  const address = `/cooperations/${encodeURIComponent(row.no)}`;
  const late = row.dueOn !== null && row.dueOn < row.asOf;
  const idle = row.opsState === 'OK' && row.waitingOn === null;
  return (
    // the link inside is the way for keyboard and screen reader; the row is only a bigger target
    <tr data-no={row.no} onClick={(event) => { if (!(event.target as Element).closest('a') && !getSelection()?.toString()) void go(address); }}>
      <td className={css['who']}>
        <Link to={address} className={css['city']}>{row.cityName}</Link> {row.rehearsal && <RehearsalBadge />}
        <div className={css['quiet']}>{titled(row.programmeTitle)}<span className={css['dot']}> · </span><span className={css['no']}>{row.no}</span></div>
      </td>
      <td className={css['where']}><StatusMark status={row.status} /></td>
      <td className={css['waiting']} data-empty={idle}>
        {idle ? (
          <span className={css['quiet']}>–</span>
        ) : (
          <>
            {row.waitingOn && <div className={css['for']}>{codes.waitingOn[row.waitingOn] ?? row.waitingOn}</div>}
            <div className={css['quiet']}>
              {row.opsState !== 'OK' && row.opsState !== 'WAITING_HUMAN' && <><OpsMark state={row.opsState} plain />{' '}</>}
              {row.waitingSince && words.since(format.date(row.waitingSince))}
            </div>
          </>
        )}
      </td>
      <td className={css['due']} data-empty={row.dueOn === null}>
        {row.dueOn ? format.date(row.dueOn) : <span className={css['quiet']}>–</span>}
        {late && <div className={css['late']}>{words.late}</div>}
      </td>
      <td className={css['number']} data-label={words.members}>{row.members > 0 ? format.count(row.members) : <span className={css['quiet']}>–</span>}</td>
    </tr>
  );
}
