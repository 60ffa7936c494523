/** Colours, type and sizes of the console: calm, dense enough for a working day, readable in light and dark. */
import { createTheme, type MantineColorsTuple } from '@mantine/core';

const ocean: MantineColorsTuple = ['#eaf6f8', '#d3eaef', '#a6d5df', '#75bfcd', '#4eacbe', '#3aa0b5', '#2b96ad', '#1a7f94', '#0d7184', '#085666'];

const slate: MantineColorsTuple = ['#e6ebee', '#c9d2d7', '#a0adb5', '#7b8992', '#3a444a', '#2d353a', '#20272b', '#1b2024', '#14181b', '#0f1214'];

export const theme = createTheme({
  colors: { ocean, dark: slate },
  primaryColor: 'ocean',
  primaryShade: { light: 8, dark: 7 },
  fontFamily: '"Inter Variable", system-ui, -apple-system, "Segoe UI", sans-serif',
  fontFamilyMonospace: 'ui-monospace, "SFMono-Regular", "Cascadia Mono", "DejaVu Sans Mono", monospace',
  fontSizes: { xs: '0.75rem', sm: '0.8438rem', md: '0.9375rem', lg: '1.0625rem', xl: '1.25rem' },
  lineHeights: { xs: '1.4', sm: '1.45', md: '1.5', lg: '1.5', xl: '1.4' },
  headings: { fontWeight: '620', sizes: { h1: { fontSize: '1.5rem', lineHeight: '1.25' }, h2: { fontSize: '1rem', lineHeight: '1.35' }, h3: { fontSize: '0.9375rem', lineHeight: '1.4' } } },
  defaultRadius: 'md',
  radius: { sm: '5px', md: '8px', lg: '12px' },
  cursorType: 'pointer',
  focusRing: 'auto',
  components: {
    Button: { defaultProps: { size: 'sm' } },
    TextInput: { defaultProps: { size: 'sm' } },
    Tooltip: { defaultProps: { openDelay: 250, withArrow: true } },
    Anchor: { defaultProps: { underline: 'hover' } },
  },
});
