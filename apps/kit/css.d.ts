/** Vite turns an imported style sheet into a file and a link; it exports nothing. */
declare module '*.css' {}
