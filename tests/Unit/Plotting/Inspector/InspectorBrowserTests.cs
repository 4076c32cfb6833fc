using System.Diagnostics;
using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Shouldly;
using Workbook.Display;
using Workbook.Plotting;
using Xunit;

namespace Workbook.Tests.Plotting;

/// <summary>The widget in Chromium: a page with three inspectors, two of them equal, plays a reader and writes down what it sees.</summary>
public sealed partial class InspectorBrowserTests : IClassFixture<InspectorBrowserTests.Visit>
{
    private readonly JsonNode _seen;

    public InspectorBrowserTests(Visit visit)
    {
        Assert.SkipWhen(visit.Seen is null, "needs Chromium on the PATH");
        _seen = visit.Seen!;
    }

    [Fact]
    public void AtFirst_TheFirstQueryIsToldInWords() => Text("start").ShouldBe("query ‘the’ in near: most weight on key ‘the’ (1.00).");

    [Fact]
    public void Hover_ShowsTheWeightsOfAQuery() => Text("hoverQuery").ShouldBe("query ‘cat’ in near: most weight on key ‘cat’ (0.85).");

    [Fact]
    public void HoverOverACell_TellsWeightAndScore() => Text("hoverCell").ShouldBe("query ‘cat’ → key ‘the’: weight 0.15, score 1.28");

    [Fact]
    public void MaskedCell_SaysSo() => Text("maskedCell").ShouldEndWith("weight 0.00, score 1.89, masked");

    [Fact]
    public void Arrows_MoveFromQueryToQuery() => Text("arrow").ShouldBe("query ‘sat’ in near: most weight on key ‘sat’ (0.94).");

    [Fact]
    public void End_GoesToTheLastQuery() => Text("end").ShouldStartWith("query ‘🐈’");

    [Fact]
    public void HeadChip_ChangesTheHead() => Text("head").ShouldContain(" in far: ");

    [Fact]
    public void Steps_ShowScoresAndMask()
    {
        Text("scores").ShouldBe("1.89");
        Text("masked").ShouldBe("−∞");
    }

    [Fact]
    public void LowTemperature_SharpensAndResetBringsBack()
    {
        Text("cold").ShouldBe("0.97 T = 0.50");
        Text("reset").ShouldBe("0.85 T = 1.00");
    }

    [Fact]
    public void EveryCell_ContrastsWithItsColour() => _seen["contrast"]!.GetValue<double>().ShouldBeGreaterThan(4.5);

    [Fact]
    public void OtherInspectors_AreNotDisturbed()
    {
        Text("equalOne").ShouldBe(Text("start"));
        Text("otherOne").ShouldBe("query ‘le’: most weight on key ‘the’ (0.73).");
    }

    [Fact]
    public void Page_AsksForNothing() => _seen["requests"]!.AsArray().ShouldBeEmpty();

    [Fact]
    public void WithoutScores_ThereAreNoSteps() => Text("hidden").ShouldBe("true true");

    private string Text(string name) => _seen[name]!.GetValue<string>();

    [GeneratedRegex("<pre id=\"seen\">(.*?)</pre>", RegexOptions.Singleline)]
    private static partial Regex Seen();

    /// <summary>One visit to the page for all facts.</summary>
    public sealed class Visit
    {
        public JsonNode? Seen { get; } = Browser() is { } browser ? Read(browser) : null;

        private static string? Browser() =>
            (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
                .SelectMany(_ => new[] { "chromium", "chromium-browser", "google-chrome" }, (folder, name) => Path.Combine(folder, name)).FirstOrDefault(File.Exists);

        private static JsonNode Read(string browser)
        {
            DirectoryInfo folder = Directory.CreateTempSubdirectory();
            try
            {
                string page = Path.Combine(folder.FullName, "page.html");
                File.WriteAllText(page, Page());
                ProcessStartInfo start = new(browser, ["--headless=new", "--no-sandbox", "--disable-gpu", $"--user-data-dir={folder.FullName}", "--dump-dom", page]) { RedirectStandardOutput = true, RedirectStandardError = true };
                using Process process = Process.Start(start)!;
                process.ErrorDataReceived += (_, _) => { };
                process.BeginErrorReadLine();
                string dom = process.StandardOutput.ReadToEnd();
                process.WaitForExit();
                return JsonNode.Parse(WebUtility.HtmlDecode(InspectorBrowserTests.Seen().Match(dom).Groups[1].Value))!;
            }
            finally
            {
                folder.Delete(recursive: true);
            }
        }

        private static string Page()
        {
            AttentionInspector[] all = [InspectorSamples.Causal, InspectorSamples.Causal, InspectorSamples.OneHead, InspectorSamples.WeightsOnly];
            return $"<!doctype html><meta charset=utf-8><body>{string.Concat(all.Select(one => one.ToMimeBundle().Data[MimeTypes.Html]))}<pre id=\"seen\"></pre><script>{Reader}</script>";
        }

        private const string Reader = """
            const roots = [...document.querySelectorAll("[data-attention-inspector]")].map(host => host.shadowRoot);
            const root = roots[0];
            const readout = (at = root) => at.querySelector(".readout").textContent;
            const query = i => root.querySelectorAll(".words button")[i];
            const cell = (q, k) => root.querySelectorAll("tbody tr")[q].querySelectorAll("td")[k];
            const hover = element => element.dispatchEvent(new MouseEvent("mouseenter"));
            const press = (element, key) => element.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
            const click = (bar, i) => root.querySelectorAll(`${bar} button`)[i].click();
            const luminance = css => css.match(/\d+/g).slice(0, 3).map(v => v / 255).map(v => v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4)
              .reduce((sum, v, i) => sum + v * [0.2126, 0.7152, 0.0722][i], 0);
            const contrast = td => {
              const [a, b] = [getComputedStyle(td).color, getComputedStyle(td).backgroundColor].map(luminance);
              return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
            };
            const value = () => `${cell(1, 1).textContent} ${root.querySelector("output").textContent}`;
            const seen = { start: readout() };
            hover(query(1)); seen.hoverQuery = readout();
            hover(cell(1, 0)); seen.hoverCell = readout();
            hover(cell(0, 6)); seen.maskedCell = readout();
            seen.contrast = Math.min(...[...root.querySelectorAll("td[role]:not(.off)")].map(contrast));
            press(query(1), "ArrowDown"); seen.arrow = readout();
            press(query(2), "End"); seen.end = readout();
            click(".steps", 0); seen.scores = cell(0, 6).textContent;
            click(".steps", 1); seen.masked = cell(0, 6).textContent;
            const slider = root.querySelector("input");
            slider.value = Math.log10(0.5); slider.dispatchEvent(new Event("input")); seen.cold = value();
            root.querySelector(".reset").click(); seen.reset = value();
            click(".heads", 1); seen.head = readout();
            seen.equalOne = readout(roots[1]);
            seen.otherOne = readout(roots[2]);
            seen.hidden = [".steps", ".warmth"].map(part => roots[3].querySelector(part).hidden).join(" ");
            seen.requests = performance.getEntriesByType("resource").map(entry => entry.name).filter(name => !name.startsWith("data:"));
            document.getElementById("seen").textContent = JSON.stringify(seen);
            """;
    }
}
