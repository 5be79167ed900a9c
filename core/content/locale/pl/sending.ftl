# Co wychodzi z zapisu: plik, strona, zestaw dowodów, kopia zapasowa.

phone-send-unlocked = Ten plik nie jest zabezpieczony. Kto go dostanie, może go przeczytać i przekazać dalej.
phone-send-checked = Zapisane. Bothy odczytało to z powrotem i jest całe.
phone-send-unchecked = Zapisane, ale Bothy nie mogło odczytać tego z powrotem, żeby to sprawdzić.
phone-send-check = Sprawdź
phone-send-same = Jest całe.
phone-send-differs = To nie jest to, co zapisało Bothy. Usuń to i zapisz jeszcze raz gdzie indziej.
phone-send-failed = Nie udało się. Bothy usunęło to, co zaczęło.
phone-send-left = Nie udało się i Bothy nie mogło usunąć tego, co zaczęło. Usuń to samodzielnie. Do tego czasu każdy, kto to znajdzie, może to przeczytać.
phone-send-was-left = Bothy zostało przerwane podczas zapisywania pliku. Reszta jest już usunięta.
phone-send-still-left = Bothy zostało przerwane podczas zapisywania pliku i nie może usunąć reszty. Usuń ją samodzielnie. Do tego czasu każdy, kto ją znajdzie, może ją przeczytać.

## Zestaw dowodów: co wybrać i co w nim będzie

export-reader-court = Druga osoba też to przeczyta. Nazwy plików często zdradzają dzień lub miejsce, więc są ukryte.
export-reader-police = Widzi to, co wybierzesz, i pliki takie, jakie są.
export-reader-solicitor = Widzi to, co wybierzesz, i pliki takie, jakie są.
export-reader-services = Wybierz tylko to, co jest im potrzebne. Mogą przekazać to dalej.
export-reader-me = Kopia do zachowania. Każdy, kto ją znajdzie, może ją przeczytać.
export-to-zip = Jeden plik
export-to-zip-about = Plik .zip, do e-maila lub na pendrive. Każdy, kto go ma, może go przeczytać.
export-to-folder = Folder
export-to-folder-about = Na komputer. Każdy, kto go ma, może go przeczytać.
export-initials = Litery dla plików
export-initials-hint = Dwie litery, na przykład twoje inicjały. Przy AB pierwszy plik nazywa się AB-001.
export-file-names = Nazwy plików

export-shown = Pokazane
export-left-out = Pominięte
export-put-away = Odłożone
export-files = Pliki
export-files-left-out = Pominięte pliki
export-hidden = Ukryte
export-reader-sees = Co widzi osoba, która to czyta
export-incidents = { $incidents ->
        [one] { $incidents } zdarzenie
        [few] { $incidents } zdarzenia
        [many] { $incidents } zdarzeń
       *[other] { $incidents } zdarzenia
    }
export-files-number = { $files ->
        [one] { $files } plik
        [few] { $files } pliki
        [many] { $files } plików
       *[other] { $files } pliku
    }
export-files-size = { $files ->
        [one] { $files } plik
        [few] { $files } pliki
        [many] { $files } plików
       *[other] { $files } pliku
    }, { $size }
export-lines = { $hidden ->
        [0] że w zestawie są wszystkie linie twojego zapisu ({ $size })
       *[other] ilu linii twojego zapisu nie ma w zestawie ({ $hidden } z { $size }) i gdzie jest ich miejsce między innymi
    }
export-file = { $mark }, { $name }
export-file-unnamed = bez nazwy
export-file-shows-place = Pokazuje miejsce.
export-file-may-say = Może pokazać gdzie lub kto. Zawiera { $kinds }.
export-refused = Bothy nie zrobi takiego zestawu
export-refused-why = Miejsce ma być ukryte, ale plik w zestawie je pokazuje. Pomiń ten plik albo pokaż miejsce.
