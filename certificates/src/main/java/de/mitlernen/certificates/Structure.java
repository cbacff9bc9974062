package de.mitlernen.certificates;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDNumberTreeNode;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDObjectReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDParentTreeValue;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.StandardStructureTypes;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The structure tree of a document of one page, and the parent tree that leads from content back to
 * it (ISO 32000-1, 14.7.4).
 */
final class Structure {
    private static final int PAGE_KEY = 0;

    private final PDPage page;
    private final PDStructureTreeRoot root = new PDStructureTreeRoot();
    private final PDStructureElement document =
            new PDStructureElement(StandardStructureTypes.DOCUMENT, root);
    private final COSArray ownersOfContent = new COSArray();
    private final List<PDStructureElement> ownersOfAnnotations = new ArrayList<>();

    Structure(PDPage page, String language) {
        this.page = page;
        page.setStructParents(PAGE_KEY);
        document.setLanguage(language);
        root.appendKid(document);
    }

    PDStructureElement document() {
        return document;
    }

    /** A new element, the last of its parent so far. */
    PDStructureElement element(String type, PDStructureElement parent) {
        var element = new PDStructureElement(type, parent);
        element.setPage(page);
        parent.appendKid(element);
        return element;
    }

    /** Gives the element the content that comes next; returns its number on the page. */
    int own(PDStructureElement element) {
        int number = ownersOfContent.size();
        element.appendKid(number);
        ownersOfContent.add(element.getCOSObject());
        return number;
    }

    void own(PDStructureElement element, PDAnnotation annotation) {
        ownersOfAnnotations.add(element);
        annotation.setStructParent(PAGE_KEY + ownersOfAnnotations.size());
        var reference = new PDObjectReference();
        reference.setReferencedObject(annotation);
        element.appendKid(reference);
    }

    /** The tree, to be called when all is drawn. */
    PDStructureTreeRoot finish() {
        Map<Integer, PDParentTreeValue> parents = new TreeMap<>();
        parents.put(PAGE_KEY, new PDParentTreeValue(ownersOfContent));
        for (var owner : ownersOfAnnotations) {
            parents.put(parents.size(), new PDParentTreeValue(owner.getCOSObject()));
        }
        var parentTree = new PDNumberTreeNode(PDParentTreeValue.class);
        parentTree.setNumbers(parents);
        root.setParentTree(parentTree);
        root.setParentTreeNextKey(parents.size());
        return root;
    }
}
