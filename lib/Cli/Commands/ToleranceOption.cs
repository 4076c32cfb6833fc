using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace Workbook.Cli;

/// <summary>How far numbers may be from the stored ones.</summary>
internal sealed class ToleranceOption : Option<double?>
{
    /// <summary>What holds where nothing else is said.</summary>
    public const double Standard = 1e-4;

    public ToleranceOption() : base("--tolerance")
    {
        Description = Messages.ToleranceOfRun;
        HelpName = "R";
        CustomParser = Parse;
    }

    private double? Parse(ArgumentResult result)
    {
        string text = result.Tokens[0].Value;
        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double tolerance) && tolerance is >= 0 and < 1)
        {
            return tolerance;
        }

        result.AddError(Messages.BadToleranceOfRun(text));
        return null;
    }
}
