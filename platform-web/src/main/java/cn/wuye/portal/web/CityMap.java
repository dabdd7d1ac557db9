package cn.wuye.portal.web;

import cn.wuye.estate.CoverageLookup.CountyCoverage;
import cn.wuye.shared.web.Figures;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The city's counties as shapes of an SVG, from {@code db/reference/counties.geojson}. */
@Component
class CityMap {
    private static final double WIDTH = 600;

    /** A county of the map; the label stands at (x, y). */
    record Shape(String code, String name, String path, String x, String y) {}

    /** A county with its number of estates. {@code heat} runs from 0 (none) to 5 (most). */
    record County(Shape shape, String estates, int heat) {}

    private final List<Shape> shapes;
    private final String viewBox;

    CityMap(JsonMapper json) {
        JsonNode features;
        try (InputStream in = new ClassPathResource("db/reference/counties.geojson").getInputStream()) {
            features = json.readTree(in).path("features");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Frame frame = new Frame(features);
        shapes = features.valueStream().map(f -> shape(f, frame)).toList();
        viewBox = "0 0 " + Math.round(WIDTH) + " " + Math.round(frame.height());
    }

    String viewBox() {
        return viewBox;
    }

    /** The counties coloured by their number of estates. */
    List<County> counties(List<CountyCoverage> figures) {
        Map<String, CountyCoverage> byCode =
                figures.stream().collect(Collectors.toMap(CountyCoverage::code, Function.identity()));
        int most = figures.stream().mapToInt(CountyCoverage::estates).max().orElse(0);
        return shapes.stream()
                .map(shape -> {
                    CountyCoverage county = byCode.get(shape.code());
                    int estates = county == null ? 0 : county.estates();
                    int heat = most == 0 ? 0 : (int) Math.ceil(5.0 * estates / most);
                    return new County(shape, Figures.count(estates), heat);
                })
                .toList();
    }

    private static Shape shape(JsonNode feature, Frame frame) {
        StringBuilder path = new StringBuilder();
        double[] best = {0, 0, 0};
        for (JsonNode ring : rings(feature)) {
            double area = 0;
            double cx = 0;
            double cy = 0;
            for (int i = 0; i < ring.size(); i++) {
                double x = frame.x(ring.get(i));
                double y = frame.y(ring.get(i));
                path.append(i == 0 ? 'M' : 'L').append(round(x)).append(' ').append(round(y));
                JsonNode next = ring.get((i + 1) % ring.size());
                double cross = x * frame.y(next) - frame.x(next) * y;
                area += cross;
                cx += (x + frame.x(next)) * cross;
                cy += (y + frame.y(next)) * cross;
            }
            path.append('Z');
            if (Math.abs(area) > Math.abs(best[0])) {
                best = new double[] {area, cx / (3 * area), cy / (3 * area)};
            }
        }
        JsonNode properties = feature.path("properties");
        return new Shape(
                properties.path("code").asString(),
                properties.path("name").asString(),
                path.toString(),
                round(best[1]),
                round(best[2]));
    }

    /** Outer rings: the first of each polygon. */
    private static List<JsonNode> rings(JsonNode feature) {
        JsonNode geometry = feature.path("geometry");
        JsonNode coordinates = geometry.path("coordinates");
        if (geometry.path("type").asString().equals("Polygon")) {
            return List.of(coordinates.get(0));
        }
        List<JsonNode> all = new ArrayList<>();
        coordinates.valueStream().forEach(polygon -> all.add(polygon.get(0)));
        return all;
    }

    private static String round(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    /** Fits longitudes and latitudes into the picture; degrees of longitude shrink with the cosine of the latitude. */
    private static final class Frame {
        private final double west;
        private final double north;
        private final double scaleX;
        private final double scaleY;
        private final double height;

        Frame(JsonNode features) {
            double minX = 180;
            double maxX = -180;
            double minY = 90;
            double maxY = -90;
            for (JsonNode feature : features) {
                for (JsonNode ring : rings(feature)) {
                    for (JsonNode point : ring) {
                        minX = Math.min(minX, point.get(0).asDouble());
                        maxX = Math.max(maxX, point.get(0).asDouble());
                        minY = Math.min(minY, point.get(1).asDouble());
                        maxY = Math.max(maxY, point.get(1).asDouble());
                    }
                }
            }
            west = minX;
            north = maxY;
            scaleX = WIDTH / (maxX - minX);
            scaleY = scaleX / Math.cos(Math.toRadians((minY + maxY) / 2));
            height = (maxY - minY) * scaleY;
        }

        double height() {
            return height;
        }

        double x(JsonNode point) {
            return (point.get(0).asDouble() - west) * scaleX;
        }

        double y(JsonNode point) {
            return (north - point.get(1).asDouble()) * scaleY;
        }
    }
}
