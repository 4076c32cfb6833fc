using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace Workbook.Cli;

/// <summary>An option that takes a positive number of seconds.</summary>
internal sealed class SecondsOption : Option<TimeSpan?>
{
    public SecondsOption(string name, string description) : base(name)
    {
        Description = description;
        HelpName = "S";
        CustomParser = Parse;
    }

    private TimeSpan? Parse(ArgumentResult result)
    {
        string text = result.Tokens[0].Value;
        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double seconds) && seconds is > 0 and < 1e9)
        {
            return TimeSpan.FromSeconds(seconds);
        }

        result.AddError(Messages.BadSeconds(Name, text));
        return null;
    }
}
