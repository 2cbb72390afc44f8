import {
  createTheme,
  defaultVariantColorsResolver,
  type MantineColorsTuple,
  type VariantColorsResolver,
} from '@mantine/core';

const dusk: MantineColorsTuple = [
  '#f0edff',
  '#ddd6ff',
  '#bfb2ff',
  '#a08bff',
  '#8468fb',
  '#6c4ff8',
  '#5b3df5',
  '#4a2ee0',
  '#3d24bd',
  '#301c96',
];

/** Colours with a token of their own; Mantine's other colours are not used. */
const TOKENS = new Set(['primary', 'danger', 'success', 'warning', 'info', 'lantern']);

/** Lets every variant speak in the tokens of the design instead of Mantine's ten shades. */
const inTokens: VariantColorsResolver = (input) => {
  const name = input.color && TOKENS.has(input.color) ? input.color : 'primary';
  const tone = `var(--fg-${name})`;
  const tint = (percent: number) => `color-mix(in srgb, ${tone} ${percent}%, transparent)`;
  switch (input.variant) {
    case 'filled':
      return {
        background: tone,
        hover: `var(--fg-${name}-hover, ${tone})`,
        color: `var(--fg-on-${name}, var(--fg-ground))`,
        border: '1px solid transparent',
      };
    case 'light':
      return { background: tint(8), hover: tint(14), color: tone, border: '1px solid transparent' };
    case 'outline':
      return { background: 'transparent', hover: tint(8), color: tone, border: `1px solid ${tone}` };
    case 'subtle':
    case 'transparent':
      return { background: 'transparent', hover: tint(10), color: tone, border: '1px solid transparent' };
    default:
      return defaultVariantColorsResolver(input);
  }
};

export const theme = createTheme({
  colors: { dusk },
  primaryColor: 'dusk',
  primaryShade: { light: 6, dark: 3 },
  variantColorResolver: inTokens,
  fontFamily: "'Onest Variable', system-ui, sans-serif",
  fontSizes: { xs: '12px', sm: '14px', md: '16px', lg: '18px', xl: '22px' },
  lineHeights: { xs: '1.5', sm: '1.5', md: '1.5', lg: '1.5', xl: '1.3' },
  spacing: { xs: '8px', sm: '12px', md: '16px', lg: '24px', xl: '32px' },
  radius: { xs: '4px', sm: '8px', md: '14px', lg: '14px', xl: '999px' },
  defaultRadius: 'sm',
  headings: {
    fontWeight: '650',
    sizes: {
      h1: { fontSize: '28px', lineHeight: '1.2' },
      h2: { fontSize: '22px', lineHeight: '1.2' },
      h3: { fontSize: '18px', lineHeight: '1.3' },
    },
  },
  respectReducedMotion: true,
  cursorType: 'pointer',
  components: {
    Button: { defaultProps: { size: 'md', h: 'auto', mih: 44 } },
    ActionIcon: { defaultProps: { size: 44, variant: 'subtle' } },
    TextInput: { defaultProps: { size: 'md' } },
    PasswordInput: { defaultProps: { size: 'md' } },
    Textarea: { defaultProps: { size: 'md', autosize: true } },
    NativeSelect: { defaultProps: { size: 'md' } },
    FileInput: { defaultProps: { size: 'md' } },
    Checkbox: { defaultProps: { size: 'md' } },
    Radio: { defaultProps: { size: 'md' } },
    NavLink: { styles: { label: { fontSize: 16 } } },
    Paper: { defaultProps: { radius: 'md', withBorder: true } },
    Modal: { defaultProps: { radius: 'md', centered: true } },
    Skeleton: { defaultProps: { radius: 'sm' } },
  },
});
