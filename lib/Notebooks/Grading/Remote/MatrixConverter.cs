using System.Text.Json;
using System.Text.Json.Serialization;

namespace Workbook.Notebooks.Grading.Remote;

/// <summary>Arrays of two and more dimensions: their lengths and their elements in order.</summary>
internal sealed class MatrixConverter : JsonConverterFactory
{
    public override bool CanConvert(Type typeToConvert) => typeToConvert.IsArray && typeToConvert.GetArrayRank() > 1;

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        (JsonConverter)Activator.CreateInstance(typeof(Converter<,>).MakeGenericType(typeToConvert, typeToConvert.GetElementType()!))!;

    private sealed class Converter<TArray, TElement> : JsonConverter<TArray> where TArray : class
    {
        public override TArray Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            (int[] lengths, TElement[] elements) = JsonSerializer.Deserialize<(int[], TElement[])>(ref reader, options);
            if (lengths is null || elements is null || lengths.Length != typeToConvert.GetArrayRank() || lengths.Any(length => length < 0)
                || lengths.Aggregate(1L, (product, length) => product * length) != elements.Length)
            {
                throw new JsonException("The lengths of an array do not fit its elements.");
            }

            Array array = Array.CreateInstance(typeof(TElement), lengths);
            int[] place = new int[lengths.Length];
            foreach (TElement element in elements)
            {
                array.SetValue(element, place);
                for (int axis = place.Length - 1; axis >= 0 && ++place[axis] == lengths[axis]; axis--)
                {
                    place[axis] = 0;
                }
            }

            return (TArray)(object)array;
        }

        public override void Write(Utf8JsonWriter writer, TArray value, JsonSerializerOptions options)
        {
            var array = (Array)(object)value;
            int[] lengths = [.. Enumerable.Range(0, array.Rank).Select(array.GetLength)];
            JsonSerializer.Serialize(writer, (lengths, array.Cast<TElement>().ToArray()), options);
        }
    }
}
