// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "oidc/failure.h"

namespace flexteam::oidc {

std::string_view advice(Trouble trouble) {
  switch (trouble) {
    case Trouble::declined:
      return "Het inloggen bij uw organisatie is gestopt. Probeer het opnieuw als u toch wilt inloggen.";
    case Trouble::stale:
      return "Het inloggen duurde te lang of begon in een ander venster. Begin opnieuw.";
    case Trouble::unreachable:
      return "De inlogdienst van uw organisatie is niet bereikbaar. Probeer het over een paar minuten opnieuw.";
    case Trouble::provider:
    case Trouble::unknown_key:
    case Trouble::untrusted:
      break;
  }
  return "Het antwoord van de inlogdienst van uw organisatie klopt niet. Vraag uw beheerder om hulp.";
}

}  // namespace flexteam::oidc
