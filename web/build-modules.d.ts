// The build hands style sheets to scripts as text.
declare module '*.css' {
  const text: string;
  export default text;
}

// The build makes Traditional Chinese of modules in Simplified Chinese (scripts/bundle/traditional.mjs): the same names, the same types.
declare module '*?zh-TW' {
  export const zhCN: any;
  const words: any;
  export default words;
}

// The build names the version of the package.
declare const PACKAGE_VERSION: string;
