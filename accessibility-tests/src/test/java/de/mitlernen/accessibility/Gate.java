package de.mitlernen.accessibility;

import com.microsoft.playwright.Page;

import java.util.List;

/** A demand on every page. */
interface Gate {
    /** What is wrong with this page, each as a sentence; empty when the page is good. */
    List<String> findings(Page page);
}
