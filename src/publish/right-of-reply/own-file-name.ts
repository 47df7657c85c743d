import type { Place } from '../../model/location.ts';

/** As the authority called it: the folders are ours. */
export const ownFileName = ({ file }: Place): string => file.split('/').at(-1) ?? '';
