import { localStorageColorSchemeManager } from '@mantine/core';

/** Keeps the choice of light, dark, or that of the system. */
export const chooseColors = localStorageColorSchemeManager({ key: 'filmgate.colors' });
