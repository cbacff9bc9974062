package de.mitlernen.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

class FormTest {
    @Test
    void fieldsAreDecoded() {
        var form = Form.parse("name=Jos%C3%A9+Mar%C3%ADa&sum=1%2B1%3D2");
        assertEquals("José María", form.get("name"));
        assertEquals("1+1=2", form.get("sum"));
    }

    @Test
    void aFieldMayComeSeveralTimes() {
        var form = Form.parse("choice=2&choice=0");
        assertEquals(List.of("2", "0"), form.all("choice"));
        assertEquals("2", form.get("choice"));
    }

    @Test
    void aMissingFieldIsEmpty() {
        var form = Form.parse("");
        assertEquals("", form.get("name"));
        assertEquals(List.of(), form.all("name"));
        assertFalse(form.has("name"));
    }

    @Test
    void anEmptyFieldIsThere() {
        assertTrue(Form.parse("name=").has("name"));
    }

    @Test
    void malformedFieldsArePassedOver() {
        var form = Form.parse("a=%ZZ&=b&c&d=%C3%28&%E4=x&e=right");
        assertFalse(form.has("a"));
        assertFalse(form.has("c"));
        assertEquals("right", form.get("e"));
    }

    @Test
    void nulIsDropped() {
        assertEquals("ab", Form.parse("a=a%00b").get("a"));
    }

    @Test
    void thereIsAnEndToFields() {
        var fields = IntStream.range(0, 2_000).mapToObj(i -> "f" + i + "=x");
        var form = Form.parse(fields.collect(Collectors.joining("&")));
        assertTrue(form.has("f499"));
        assertFalse(form.has("f500"));
    }
}
