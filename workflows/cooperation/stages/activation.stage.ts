/** Activation: nothing is asked any more, the cooperation comes into force. */
import { passed, type Stage } from './stage';

export const activation: Stage = async () => passed;
