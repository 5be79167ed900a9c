# Co wychodzi z zapisu: plik, strona, zestaw dowodów, kopia zapasowa.

phone-send-checked = Zapisane. Bothy odczytało to z powrotem i jest całe.
phone-send-unchecked = Zapisane, ale Bothy nie mogło odczytać tego z powrotem, żeby to sprawdzić.
phone-send-check = Sprawdź
phone-send-same = Jest całe.
phone-send-differs = To nie jest to, co zapisało Bothy. Usuń to i zapisz jeszcze raz gdzie indziej.
phone-send-failed = Nie udało się. Bothy usunęło to, co zaczęło.
phone-send-left = Nie udało się i Bothy nie mogło usunąć tego, co zaczęło. Usuń to samodzielnie. Do tego czasu każdy, kto to znajdzie, może to przeczytać.
phone-send-was-left = Bothy zostało przerwane podczas zapisywania pliku. Reszta jest już usunięta.
phone-send-still-left = Bothy zostało przerwane podczas zapisywania pliku i nie może usunąć reszty. Usuń ją samodzielnie. Do tego czasu każdy, kto ją znajdzie, może ją przeczytać.
