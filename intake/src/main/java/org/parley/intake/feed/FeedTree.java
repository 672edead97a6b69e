package org.parley.intake.feed;

import com.rometools.rome.io.XmlReader;
import com.rometools.rome.io.impl.XmlFixerReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.input.sax.SAXHandler;
import org.jspecify.annotations.Nullable;
import org.parley.ingest.InputProblem;
import org.parley.ingest.Place;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.XMLReader;

/**
 * The XML of a feed as a tree, up to its first flaw.
 *
 * @param document absent where nothing could be read
 * @param problems what is missing
 */
record FeedTree(@Nullable Document document, List<InputProblem> problems) {
    /** Reads XML that defines no entities; the item in which a flaw stands is left out. */
    static FeedTree read(byte[] bytes, @Nullable String declaredType, int mostItems, Place place) {
        FeedFilter filter = new FeedFilter(mostItems);
        SAXHandler tree = new SAXHandler();
        List<InputProblem> problems = new ArrayList<>();
        boolean whole = fill(tree, filter, bytes, declaredType, place, problems);
        Document document = tree.getDocument();
        if (document == null || !document.hasRootElement()) {
            return new FeedTree(null, problems);
        }
        if (!whole && filter.openItem() > 0) {
            dropLast(document.getRootElement(), filter.openItem());
        }
        if (filter.items() > mostItems) {
            String rest = (filter.items() - mostItems) + " of " + filter.items() + " items left out";
            problems.add(new InputProblem(place, "too-many-items", rest));
        }
        if (filter.wasTooDeep()) {
            problems.add(new InputProblem(place, "too-deep", "tags left out that stand in a hundred others"));
        }
        return new FeedTree(document, problems);
    }

    private static boolean fill(
            SAXHandler tree,
            FeedFilter filter,
            byte[] bytes,
            @Nullable String declaredType,
            Place place,
            List<InputProblem> problems) {
        try (XmlReader reader = reader(bytes, declaredType)) {
            filter.setParent(parser());
            filter.setContentHandler(tree);
            filter.parse(new InputSource(new XmlFixerReader(reader)));
            return true;
        } catch (SAXParseException e) {
            Place line = new Place(place.file(), Math.max(e.getLineNumber(), 0));
            boolean doctype = String.valueOf(e.getMessage()).contains("DOCTYPE");
            problems.add(
                    doctype
                            ? new InputProblem(
                                    line, "doctype", "it defines its own entities, which is not allowed here")
                            : new InputProblem(line, "broken-feed", Words.ofException(e)));
        } catch (SAXException | IOException | IllegalArgumentException e) {
            // The last of these for names that XML allows and the tree does not.
            problems.add(new InputProblem(place, "broken-feed", Words.ofException(e)));
        }
        return false;
    }

    private static XmlReader reader(byte[] bytes, @Nullable String declaredType) throws IOException {
        ByteArrayInputStream in = new ByteArrayInputStream(bytes);
        return declaredType == null ? new XmlReader(in, true) : new XmlReader(in, declaredType, true);
    }

    private static XMLReader parser() throws SAXException {
        try {
            SAXParserFactory factory = SAXParserFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            factory.setXIncludeAware(false);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
            factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
            return factory.newSAXParser().getXMLReader();
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("this Java's XML parser does not know its own features", e);
        }
    }

    /** In a tree that broke off, the open elements are the last ones. */
    private static void dropLast(Element root, int depth) {
        Element open = root;
        for (int i = 1; i < depth && !open.getChildren().isEmpty(); i++) {
            open = open.getChildren().get(open.getChildren().size() - 1);
        }
        if (open.getParentElement() != null) {
            open.detach();
        }
    }
}
