package org.parley.intake.fetch;

import com.code_intelligence.jazzer.junit.FuzzTest;
import crawlercommons.robots.BaseRobotRules;

/** Whatever a robots.txt holds, each page is allowed or forbidden, the same each time, and nothing is thrown. */
class RobotsGateFuzzTest {
    private static final String ADDRESS = "https://news.example/2021/talks?page=2";

    @FuzzTest(maxDuration = "10s")
    void anyRobots(byte[] robots) {
        BaseRobotRules first = parse(robots);
        BaseRobotRules second = parse(robots);
        boolean same = first.isAllowed(ADDRESS) == second.isAllowed(ADDRESS)
                && first.getCrawlDelay() == second.getCrawlDelay();
        if (!same) {
            throw new AssertionError("first " + first + " and then " + second);
        }
    }

    private static BaseRobotRules parse(byte[] robots) {
        return RobotsGate.parse("https://news.example/robots.txt", robots, "text/plain");
    }
}
