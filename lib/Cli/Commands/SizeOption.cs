using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Workbook.Cli;

/// <summary>An option that takes a size in memory, such as 700M or 1.5G.</summary>
internal sealed partial class SizeOption : Option<long?>
{
    private const string Units = "KMGT";

    public SizeOption(string name, string description) : base(name)
    {
        Description = description;
        HelpName = "SIZE";
        CustomParser = Parse;
    }

    private long? Parse(ArgumentResult result)
    {
        string text = result.Tokens[0].Value;
        if (Form().Match(text) is { Success: true } match
            && double.TryParse(match.Groups["number"].Value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double number)
            && number * Math.Pow(1024, Units.IndexOf(char.ToUpperInvariant(match.Groups["unit"].Value[0])) + 1) is >= 1 and < long.MaxValue and var bytes)
        {
            return (long)bytes;
        }

        result.AddError(Messages.BadSize(Name, text));
        return null;
    }

    // The unit must be there: "--memory 2" would hardly mean two bytes.
    [GeneratedRegex(@"^(?<number>\d+(\.\d+)?)\s*(?<unit>[KMGT])(i?B)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
