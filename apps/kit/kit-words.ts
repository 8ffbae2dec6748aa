/** The few words that the components say by themselves, in the languages patients read. */
const en = {
  yes: 'Yes',
  no: 'No',
  close: 'Close',
  loading: 'Loading',
  optional: 'if you like',
  tryAgain: 'Try again',
  stepDone: 'done',
  chooseFile: 'Choose a file',
  dropHere: 'or drop it here',
  doNow: 'What to do now',
  watchFor: 'What to watch for',
  whoToCall: 'Who to call',
  green: 'Green: you are doing well',
  yellow: 'Yellow: call us today',
  red: 'Red: get help now',
  noConnection: 'No connection.',
  kept: 'What you typed is kept here.',
  connectionNext: 'Check your internet, then try again.',
  broke: 'Something went wrong on our side.',
  brokeSafe: 'What was saved before is safe.',
  brokeNext: 'Try again in a minute.',
}

export type KitWords = Record<keyof typeof en, string>

const es: KitWords = {
  yes: 'Sí',
  no: 'No',
  close: 'Cerrar',
  loading: 'Cargando',
  optional: 'si quiere',
  tryAgain: 'Intentar otra vez',
  stepDone: 'listo',
  chooseFile: 'Elegir un archivo',
  dropHere: 'o suéltelo aquí',
  doNow: 'Qué hacer ahora',
  watchFor: 'A qué estar atento',
  whoToCall: 'A quién llamar',
  green: 'Verde: usted está bien',
  yellow: 'Amarillo: llámenos hoy',
  red: 'Rojo: pida ayuda ahora',
  noConnection: 'No hay conexión.',
  kept: 'Lo que escribió se guarda aquí.',
  connectionNext: 'Revise su internet e intente otra vez.',
  broke: 'Algo falló de nuestro lado.',
  brokeSafe: 'Lo que ya se guardó está a salvo.',
  brokeNext: 'Intente otra vez en un minuto.',
}

export type Locale = 'en' | 'es'

export const kitWords: Record<Locale, KitWords> = { en, es }
