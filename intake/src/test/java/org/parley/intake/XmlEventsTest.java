package org.parley.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class XmlEventsTest {
    private static XmlEvents atRoot(String xml) throws XMLStreamException, IOException {
        XmlEvents events = new XmlEvents(new StringReader(xml));
        while (events.next() != XMLStreamConstants.START_ELEMENT) {
            // The prolog has comments and instructions.
        }
        return events;
    }

    private static String all(Reader reader) throws IOException {
        StringBuilder all = new StringBuilder();
        for (int c = reader.read(); c >= 0; c = reader.read()) {
            all.append((char) c);
        }
        return all.toString();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE html>",
                "<!doctype html>",
                "<!DOCTYPE r PUBLIC \"-//x > y//\" 'http://nowhere.example/r.dtd'>",
                "<!DOCTYPE r [<!ENTITY a ']>'> <!-- it's ]> --> <?x '?> <!ELEMENT r (#PCDATA)>]>",
                "<!DOCTYPE r [<!ENTITY % p SYSTEM 'file:///etc/hostname'> %p; <!ENTITY a \"'\">] >",
                "<!-- <!DOCTYPE x [ --->",
                "<?x <!DOCTYPE ??>",
                "",
            })
    void theDocumentTypeIsPassedOverWhateverItHolds(String prolog) throws XMLStreamException, IOException {
        XmlEvents events = atRoot(
                "<?xml version='1.0' encoding='koi8-r'?>" + prolog.replace("--->", "-->") + "<n:r xmlns:n='u'/>");
        assertThat(events.name()).isEqualTo("r");
        assertThat(events.charset()).isEqualTo("koi8-r");
    }

    @Test
    void linesAreCountedAllTheSame() throws XMLStreamException, IOException {
        assertThat(atRoot("<!DOCTYPE r [\n\n<!ENTITY a '\n'>\n]>\n<r/>").line()).isEqualTo(6);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<a>&lt;!DOCTYPE<![CDATA[<!DOCTYPE x>]]></a>",
                "<!-- --- > --><a/>",
                "no markup",
                "",
                "<",
                "<!",
                "<?",
                "<!-"
            })
    void allElseComesThroughAsItIs(String xml) throws IOException {
        String expected = xml.equals("<!") ? "" : xml;
        assertThat(all(new WithoutDoctype(new StringReader(xml)))).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "words",
                "<a><b></a>",
                "<!DOCTYPE a [",
                "<!DOCTYPE a [\uFFFE]><a",
                "<a b='&x;'/>",
                "<a>\u0001</a>",
                "<a",
                "&a;"
            })
    void allThatIsWrongComesAsOneException(String xml) {
        assertThatThrownBy(() -> {
                    XmlEvents events = new XmlEvents(new StringReader(xml));
                    while (events.next() != XMLStreamConstants.END_DOCUMENT) {
                        // To the end.
                    }
                })
                .isInstanceOf(XMLStreamException.class);
    }

    @Test
    void aStreamThatFailsIsAnotherMatter() {
        Reader failing = new Reader() {
            @Override
            public int read(char[] chars, int offset, int length) throws IOException {
                throw new IOException("gone");
            }

            @Override
            public void close() {}
        };
        assertThatThrownBy(() -> new XmlEvents(failing).next())
                .isInstanceOf(IOException.class)
                .hasMessage("gone");
    }
}
