// The script of the documentation: what a page does beyond showing its text.
import { addCopyButtons, addCopyPage } from "./copy.js";
import { startKey } from "./key.js";
import {
  addAnchors,
  keepMenuInView,
  keepPlaceInOtherLanguage,
  markOutline,
  startTheme,
} from "./page.js";
import { startSearch } from "./search.js";
import { addTabs } from "./tabs.js";
import { addForms } from "./try-it.js";

startTheme();
addTabs();
addCopyButtons();
addCopyPage();
addAnchors();
startKey();
addForms();
startSearch();
keepMenuInView();
keepPlaceInOtherLanguage();
markOutline();
