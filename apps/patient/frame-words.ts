import type { Locale } from '../kit/kit-words.ts'

/** The words of the frame around every patient screen: places, way back, settings, and the door. */
const en = {
  skip: 'Skip to the page',
  home: 'Home',
  plan: 'Plan',
  medicines: 'Medicines',
  messages: 'Messages',
  costs: 'Costs',
  family: 'Family',
  places: 'Places',
  back: 'Back',
  call: 'Call us',
  language: 'Language',
  textSize: 'Size of words',
  sizeNormal: 'Normal words',
  sizeLarge: 'Big words',
  sizeLargest: 'Biggest words',
  signOut: 'Close my page',
  nothingHere: 'There is nothing here',
  nothingHereNext: 'Press Home to see your page.',
  doorTitle: 'Open your page',
  doorLead: 'Tell us your birth date, so we know it is you.',
  birthDate: 'Your birth date',
  open: 'Open my page',
  noLinkTitle: 'Open the link we sent you',
  noLink:
    'Your page opens with the link in our letter or message. If you do not have it, call us. We will send you a new one.',
  pausedTitle: 'Your page is closed for now',
  paused: 'Nothing is lost. We are here for you on the phone, day and night.',
}

export type FrameWords = Record<keyof typeof en, string>

const es: FrameWords = {
  skip: 'Ir a la página',
  home: 'Inicio',
  plan: 'Plan',
  medicines: 'Medicinas',
  messages: 'Mensajes',
  costs: 'Costos',
  family: 'Familia',
  places: 'Lugares',
  back: 'Atrás',
  call: 'Llámenos',
  language: 'Idioma',
  textSize: 'Tamaño de las letras',
  sizeNormal: 'Letra normal',
  sizeLarge: 'Letra grande',
  sizeLargest: 'Letra más grande',
  signOut: 'Cerrar mi página',
  nothingHere: 'Aquí no hay nada',
  nothingHereNext: 'Toque Inicio para ver su página.',
  doorTitle: 'Abra su página',
  doorLead: 'Díganos su fecha de nacimiento, para saber que es usted.',
  birthDate: 'Su fecha de nacimiento',
  open: 'Abrir mi página',
  noLinkTitle: 'Abra el enlace que le enviamos',
  noLink:
    'Su página se abre con el enlace de nuestra carta o mensaje. Si no lo tiene, llámenos. Le enviaremos uno nuevo.',
  pausedTitle: 'Su página está cerrada por ahora',
  paused: 'No se ha perdido nada. Le atendemos por teléfono, de día y de noche.',
}

export const frameWords: Record<Locale, FrameWords> = { en, es }
