/** People who cannot exist: invented words for names, and identity numbers whose serial is never issued (9xxx). */
import type { Random } from './random';

export interface FictionalPerson {
  readonly name: string;
  readonly nik: string;
  readonly sex: 'L' | 'P';
  /** `YYYY-MM-DD` */
  readonly birthDate: string;
  readonly address: string;
  readonly phone: string;
  readonly account: string;
}

const BEGINNINGS = ['Blu', 'Cre', 'Dwo', 'Fli', 'Gro', 'Jva', 'Kwe', 'Lzu', 'Mro', 'Nyx', 'Plo', 'Qua', 'Rwi', 'Sfe', 'Tvo', 'Vle', 'Wzi', 'Xan', 'Yvo', 'Zor'];
const MIDDLES = ['ba', 'dri', 'fen', 'go', 'kul', 'li', 'mip', 'nu', 'pso', 'rat', 'svi', 'tu'];
const ENDS = ['bix', 'dorp', 'fli', 'gont', 'kwa', 'lume', 'nax', 'quo', 'rbo', 'vex', 'wun', 'zil'];

const YOUNGEST = 25;
const AGES = 45;
const FIRST_SERIAL = 9001;
const SERIAL_STARTS = 900;

/** Makes people one after the other, no identity number twice. @param on the day on which all are 25 to 69 years old, `YYYY-MM-DD` */
export class FictionalPeople {
  private readonly serials = new Map<string, number>();
  private readonly firstSerial: number;
  private made = 0;

  constructor(
    private readonly random: Random,
    private readonly on: string,
    seed: number,
  ) {
    this.firstSerial = FIRST_SERIAL + ((seed * 37) % SERIAL_STARTS);
  }

  /** @param prefix district of first issue, six digits */
  next(prefix: string): FictionalPerson {
    const sex = this.random.whole(10) < 7 ? 'L' : 'P';
    const birthDate = this.birthDate();
    this.made += 1;
    const number = String(this.made).padStart(6, '0');
    return {
      name: [this.word(), this.word(), ...(this.random.whole(3) === 0 ? [this.word()] : [])].join(' '),
      nik: this.nik(prefix, birthDate, sex),
      sex,
      birthDate,
      address: `Jl. ${this.word()} No. ${this.random.whole(200) + 1}`,
      phone: `089900${number}`,
      account: `9990${number}`,
    };
  }

  private nik(prefix: string, birthDate: string, sex: 'L' | 'P'): string {
    const [year, month, day] = birthDate.split('-') as [string, string, string];
    const stem = `${prefix}${String(Number(day) + (sex === 'P' ? 40 : 0)).padStart(2, '0')}${month}${year.slice(2)}`;
    const serial = this.serials.get(stem) ?? this.firstSerial;
    this.serials.set(stem, serial + 1);
    return stem + String(serial);
  }

  private birthDate(): string {
    const year = Number(this.on.slice(0, 4)) - YOUNGEST - 1 - this.random.whole(AGES - 1);
    return `${year}-${two(this.random.whole(12) + 1)}-${two(this.random.whole(28) + 1)}`;
  }

  private word(): string {
    return this.random.of(BEGINNINGS) + this.random.of(MIDDLES) + this.random.of(ENDS);
  }
}

const two = (value: number): string => String(value).padStart(2, '0');
