using System.Linq.Expressions;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Workbook.Notebooks.Grading.Remote;

/// <summary>Functions as numbers: one side keeps the function, the other makes one that calls back.</summary>
/// <param name="callBack">Calls the function with that number; null on the side that keeps the functions.</param>
internal sealed class DelegateConverter(DelegateConverter.CallBack? callBack) : JsonConverterFactory
{
    private readonly List<Delegate> _kept = [];

    /// <summary>Calls a function of the other process.</summary>
    public delegate object? CallBack(int number, MethodInfo signature, object?[] arguments);

    /// <summary>A function that was sent.</summary>
    public Delegate? Kept(int number) => number >= 0 && number < _kept.Count ? _kept[number] : null;

    public override bool CanConvert(Type typeToConvert) => typeof(Delegate).IsAssignableFrom(typeToConvert);

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        (JsonConverter)Activator.CreateInstance(typeof(Converter<>).MakeGenericType(typeToConvert), this)!;

    private Delegate Make(int number, Type type)
    {
        CallBack call = callBack ?? throw new JsonException("A function cannot come from the student's process.");
        MethodInfo signature = type.GetMethod("Invoke")!;
        ParameterExpression[] parameters = [.. signature.GetParameters().Select(parameter => Expression.Parameter(parameter.ParameterType))];
        Expression arguments = Expression.NewArrayInit(typeof(object), parameters.Select(parameter => Expression.Convert(parameter, typeof(object))));
        Expression result = Expression.Invoke(Expression.Constant(call), Expression.Constant(number), Expression.Constant(signature), arguments);
        Expression body = signature.ReturnType == typeof(void) ? result : Expression.Convert(result, signature.ReturnType);
        return Expression.Lambda(type, body, parameters).Compile();
    }

    private sealed class Converter<T>(DelegateConverter owner) : JsonConverter<T> where T : Delegate
    {
        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => (T)owner.Make(reader.GetInt32(), typeToConvert);

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
        {
            owner._kept.Add(value);
            writer.WriteNumberValue(owner._kept.Count - 1);
        }
    }
}
